"""Rasa pipelines side by side: trained on the same sample, measured on the same sets."""
