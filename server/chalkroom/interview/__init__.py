"""The core: an interview as a game with rules. Pure: it cannot wait, see a clock or a disk."""
