"""The checks. Every rule has an id, a sentence that holds for good problems, and what to do."""
