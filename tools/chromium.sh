#!/usr/bin/env bash
# Sees that the browser tests find a Chromium: installs Debian's where that is allowed.
set -euo pipefail

for name in "${CHALKROOM_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
  if [ -n "$name" ] && command -v "$name" >/dev/null; then exit; fi
done

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "No Chromium: installing Debian's."
  apt-get -qq update </dev/null
  DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends chromium </dev/null >/dev/null
else
  echo "No Chromium: the browser tests cannot run. Install it, or set CHALKROOM_CHROMIUM." >&2
  if [ -n "${CI:-}" ]; then exit 1; fi
fi
