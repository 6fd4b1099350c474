#!/usr/bin/env bash
# Makes the virtual environment .venv, also on a Debian without python3-venv.
set -euo pipefail

suits() {
  command -v "$1" >/dev/null && "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
  for name in ${PYTHON:-python3.11 python3.12 python3.13 python3}; do
    if suits "$name"; then echo "$name" && return; fi
  done
  echo "Chalkroom needs Python 3.11 or newer: none found (name one with PYTHON=...)." >&2
  return 1
}

# Debian ships venv without ensurepip. A pip outside can put one in; else the package must come.
make_environment() {
  local python=$1
  if "$python" -c 'import ensurepip' 2>/dev/null; then
    "$python" -m venv --clear .venv
  elif "$python" -m pip --version >/dev/null 2>&1; then
    "$python" -m venv --clear --without-pip .venv
    "$python" -m pip --quiet --python .venv/bin/python install pip
  elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get -qq update </dev/null
    DEBIAN_FRONTEND=noninteractive apt-get -qq install -y python3-venv </dev/null >/dev/null
    "$python" -m venv --clear .venv
  else
    echo "$python cannot make virtual environments: install python3-venv, then try again." >&2
    return 1
  fi
}

python=$(find_python)
make_environment "$python"
