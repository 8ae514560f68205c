"""How far the texts of this project differ from each other: training, and the lines kept apart."""
