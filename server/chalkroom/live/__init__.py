"""The shell around the core: rooms that are open now, their connections and the recorder."""
