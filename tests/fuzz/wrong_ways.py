"""Source that looks right and is not, to be put in place of what the server does."""

# The published way: what was missed is made one change, and the push is mapped over that.
COMPOSED = """\
    changes = None
    taken = 0
    for edit in over:
        own = updates[taken] if taken < len(updates) else None
        if own is not None and edit.instance == push.instance:
            changes = changes and changes.map(own, before=True)
            taken += 1
        else:
            changes = changes.compose(edit.changes) if changes else edit.changes
    updates = updates[taken:]
    for place, update in enumerate(updates if changes else ()):
        updates[place] = update.map(changes)
        changes = changes.map(update, before=True)
    return updates
    for edit in over:
        if updates and edit.instance == push.instance:
"""

# Tidied up after parsing: the text becomes the same, and ties come out otherwise.
SPLIT = """\
def tidied(sections):
    for section in sections:
        if isinstance(section, tuple) and section[0] and section[1]:
            yield 0, section[1]
            yield section[0], ""
        else:
            yield section


"""
JOINED = """\
def tidied(sections):
    done = []
    for section in sections:
        if done and isinstance(section, tuple) and isinstance(done[-1], tuple):
            done[-1] = (done[-1][0] + section[0], done[-1][1] + section[1])
        else:
            done.append(section)
    return done


"""
