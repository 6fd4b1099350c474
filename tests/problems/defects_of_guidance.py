"""Ways to break hints, follow-ups, guide and rubric."""

from problems.planting import (
    CODE,
    Defect,
    change,
)

RESCUE = "4. rescue @4: Write the loop of rows-3 and its condition together.\n"
TOP_ANCHOR = "- 4: rows-3: says why the edge is as it is.\n"

DEFECTS = (
    Defect("H01", "no minute", CODE, change(CODE, "nudge @1:", "nudge:")),
    Defect("H02", "another order", CODE, change(CODE, "2. pointer", "2. key")),
    Defect("H02", "no rescue", CODE, change(CODE, RESCUE, "")),
    Defect("H03", "falling minutes", CODE, change(CODE, "pointer @2", "pointer @1")),
    Defect("H03", "too late", CODE, change(CODE, "rescue @4", "rescue @12")),
    Defect("F01", "no minutes", CODE, change(CODE, "1. easier 2m:", "1. easier:")),
    Defect("F01", "none sideways", CODE, change(CODE, "3. sideways", "3. harder")),
    Defect("G01", "one checkpoint", CODE, change(CODE, "- by 4:", "- watch:")),
    Defect("G01", "too late", CODE, change(CODE, "- by 4:", "- by 14:")),
    Defect("R01", "one factor", CODE, change(CODE, "[listening, coding]", "[coding]")),
    Defect("R01", "an unknown one", CODE, change(CODE, "[listening, coding]", "[charm, coding]")),
    Defect("R02", "three anchors", CODE, change(CODE, TOP_ANCHOR, "")),
    Defect("R02", "no anchors", CODE, change(CODE, "[listening, coding]", "[maths, coding]")),
    Defect("R03", "not listed", CODE, change(CODE, "### coding", "### maths")),
    Defect(
        "R05",
        "an anchor twice",
        CODE,
        change(CODE, "rows-3: keeps the right", "rows-2: keeps the right"),
    ),
    Defect(
        "R05", "a hint twice", CODE, change(CODE, "@1: What does rows-3", "@1: What does rows-2")
    ),
    Defect(
        "R05",
        "a reason twice",
        CODE,
        change(CODE, "rows-3: nothing comes", "rows-2: nothing comes"),
    ),
)
