"""Lets `python -m chalkroom` do what `chalkroom` does."""

from chalkroom.cli import main

if __name__ == "__main__":
    main(prog_name="chalkroom")
