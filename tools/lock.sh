#!/usr/bin/env bash
# Renews every lock to the newest versions that pyproject.toml and package.json allow.
set -euo pipefail

.venv/bin/pip install --quiet uv
lock() {
  local target=$1
  shift
  echo "requirements/$target"
  # Hashes for all platforms, and no addresses: an index is the affair of the machine. A pin keeps its
  # extras: pip takes `name==1` as no pin of `name[extra]`, and refuses the newer one it then finds.
  .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --upgrade --generate-hashes \
    --no-strip-extras \
    --no-header --no-emit-index-url --no-emit-find-links "$@" --output-file "requirements/$target" >/dev/null
}

lock runtime.txt pyproject.toml
lock development.txt pyproject.toml --group dev --group build --constraint requirements/runtime.txt
lock node.txt --group node
cd frontend && npm update --no-audit --no-fund
