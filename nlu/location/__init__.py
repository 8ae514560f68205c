"""Where: building, unit, floor and room named in a message, Chinese or English."""

from nlu.location.parse import find_locations

__all__ = ["find_locations"]
