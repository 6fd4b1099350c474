"""The log and the few tables beside it. SQL is spoken here and nowhere else."""
