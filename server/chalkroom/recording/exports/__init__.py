"""The files that a recording can be taken as: one module for each format."""
