#!/bin/sh
# Installs Zonescope for this user, without rights: ./install.sh [FOLDER], else into ~/.local.
# 为当前用户安装，不需要管理员权限。卸载：./uninstall.sh
set -eu
umask 022
here=$(cd "$(dirname "$0")" && pwd)
prefix=${1:-$HOME/.local}
mkdir -p "$prefix"
prefix=$(cd "$prefix" && pwd)
list=$prefix/share/zonescope/installed
mkdir -p "$prefix/share/zonescope"
cp "$here/uninstall.sh" "$prefix/share/zonescope/uninstall.sh"
(cd "$here" && find bin share -type f) > "$list"
while IFS= read -r file; do
  mkdir -p "$(dirname "$prefix/$file")"
  # A program that runs is not written over, but replaced.
  rm -f "$prefix/$file"
  cp "$here/$file" "$prefix/$file"
done < "$list"
# Desktops look for programs where the system has them, which this folder may not be.
entry=$prefix/share/applications/zonescope.desktop
place=$(printf '%s' "$prefix/bin/zonescope" | sed 's/[|&\\]/\\&/g')
sed "s|^Exec=zonescope|Exec=\"$place\"|; s|^TryExec=zonescope|TryExec=$place|" \
  "$here/share/applications/zonescope.desktop" > "$entry"
if command -v update-desktop-database > /dev/null; then update-desktop-database "$prefix/share/applications"; fi
if command -v update-mime-database > /dev/null; then update-mime-database "$prefix/share/mime"; fi
touch "$prefix/share/icons/hicolor"
echo "Zonescope 园镜: $prefix/bin/zonescope"
case ":$PATH:" in
  *":$prefix/bin:"*) ;;
  *) echo "In a terminal, add to PATH / 在终端使用，请加入 PATH: $prefix/bin" ;;
esac
