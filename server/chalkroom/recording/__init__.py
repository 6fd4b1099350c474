"""A finished interview, looked at afterwards: its recording, and the files it can be taken as."""
