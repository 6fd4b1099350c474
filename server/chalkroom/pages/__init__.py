"""What browsers and programs ask for by HTTP: one file per page."""
