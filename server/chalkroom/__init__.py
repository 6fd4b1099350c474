"""Chalkroom, a room for coding interviews. An interview is the fold of its log."""

__version__ = "0.1.0"
