"""The problem library: read, checked, handed out in two halves, public and private."""
