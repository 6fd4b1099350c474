"""What holds for every test: its examples are the same each time, and may take their time."""

from hypothesis import settings

settings.register_profile("seeded", derandomize=True, deadline=None)
settings.load_profile("seeded")
