#!/bin/sh
# The programs that tests need: Chromium with fonts for all Vietnamese letters, Tesseract with Vietnamese, antiword.
# By apt where it may; else Chromium is Playwright's build, and the tests of the others are skipped.
# Usage: install_programs.sh BIN, the folder that holds playwright.
set -eu

packages="chromium fonts-noto-core fonts-liberation2 fonts-croscore tesseract-ocr tesseract-ocr-vie antiword"

installed() {
    for package in $packages; do
        [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || return 1
    done
}

if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    installed && exit 0
    echo "installing $packages"
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086 # one word a package
    { apt-get update -qq && apt-get install -qq --yes --no-install-recommends $packages; } >/dev/null && exit 0
fi
for program in tesseract antiword; do
    command -v "$program" >/dev/null || echo "tests: no $program; run as root: apt-get install $packages" >&2
done
for browser in chromium chromium-browser google-chrome; do
    command -v "$browser" >/dev/null && exit 0
done
"$1/playwright" install chromium >/dev/null 2>&1 && exit 0
echo "browser tests: no Chromium; run as root: apt-get install $packages" >&2
