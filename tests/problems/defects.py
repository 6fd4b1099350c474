"""Ways to break a good library: for every rule that blocks one or more."""

from problems import defects_of_files, defects_of_guidance, defects_of_programs

DEFECTS = (*defects_of_files.DEFECTS, *defects_of_guidance.DEFECTS, *defects_of_programs.DEFECTS)
