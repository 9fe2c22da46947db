#!/bin/sh
# Takes away what install.sh installed: ./uninstall.sh [FOLDER], else from ~/.local. Settings and kept figures stay.
# 卸载；设置和存下的图不会删除。
set -eu
prefix=${1:-$HOME/.local}
list=$prefix/share/zonescope/installed
[ -f "$list" ] || { echo "Not installed in / 未安装在: $prefix" >&2; exit 1; }
while IFS= read -r file; do
  rm -f "$prefix/$file"
done < "$list"
if command -v update-desktop-database > /dev/null; then update-desktop-database "$prefix/share/applications"; fi
if command -v update-mime-database > /dev/null; then update-mime-database "$prefix/share/mime" 2> /dev/null || true; fi
# Indexes of nothing go, too.
if ! ls "$prefix"/share/applications/*.desktop > /dev/null 2>&1; then rm -f "$prefix/share/applications/mimeinfo.cache"; fi
if ! ls "$prefix"/share/mime/packages/*.xml > /dev/null 2>&1; then
  for index in aliases generic-icons globs globs2 icons magic mime.cache subclasses treemagic types version XMLnamespaces; do
    rm -f "$prefix/share/mime/$index"
  done
fi
# Folders that are empty now, from the deepest up.
while IFS= read -r file; do
  folder=$(dirname "$file")
  while [ "$folder" != . ]; do
    rmdir "$prefix/$folder" 2> /dev/null || break
    folder=$(dirname "$folder")
  done
done < "$list"
rm -rf "$prefix/share/zonescope"
rmdir "$prefix/share/mime/application" "$prefix/share/mime/packages" "$prefix/share/mime" "$prefix/share" "$prefix" 2> /dev/null || true
