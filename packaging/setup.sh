#!/bin/sh
# Sees to the Debian packages that building, running and testing need: installs them when it may, and says how otherwise.
set -eu

list=$(dirname "$0")/debian-packages.txt
missing=
for package in $(grep -v '^#' "$list"); do
    dpkg-query --show --showformat='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

line="apt-get install --yes --no-install-recommends$missing"
if [ "$(id -u)" = 0 ]; then
    root=
elif sudo -n true 2>/dev/null; then
    root=sudo
else
    echo "These Debian packages are missing. Please run:" >&2
    echo "  sudo apt-get update && sudo $line" >&2
    exit 1
fi
echo "Installing Debian packages:$missing"
export DEBIAN_FRONTEND=noninteractive
$root apt-get update --quiet
# shellcheck disable=SC2086 # one word a package
$root $line
