"""Interview plans: built from the ladders by rules, or written down and pinned. All pure."""
