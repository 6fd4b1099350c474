"""Measures how fast rooms are, against relays that do as little as a server can. `make bench`."""
