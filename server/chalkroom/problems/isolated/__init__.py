"""What runs apart from everything else: programs of problem files, in a process that has limits.

Only the standard library: the process starts without site-packages.
"""
