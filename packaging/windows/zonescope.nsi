; Installs Zonescope for one user: office machines rarely give rights. Made by packaging/windows/build, which says
; VERSION, TREE (the folder with what is installed) and OUT.
Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"
Name "Zonescope 园镜"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Zonescope"
InstallDirRegKey HKCU "Software\Zonescope" "InstallDir"
RequestExecutionLevel user
ManifestDPIAware true
SetCompressor /SOLID lzma
; The same files give the same installer.
SetDateSave off
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\zonescope-window.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "Zonescope 园镜"
VIAddVersionKey /LANG=0 "FileDescription" "Zonescope 园镜"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "MIT OR Apache-2.0"
LangString PackageType ${LANG_SIMPCHINESE} "园镜数据包"
LangString PackageType ${LANG_ENGLISH} "Zonescope package"
LangString OpenFolder ${LANG_SIMPCHINESE} "用园镜打开"
LangString OpenFolder ${LANG_ENGLISH} "Open with Zonescope"
!define UN "Software\Microsoft\Windows\CurrentVersion\Uninstall\Zonescope"
!define CLASSES "Software\Classes"
!define WITH "${CLASSES}\Applications\zonescope-window.exe"

Section
  SetOutPath "$INSTDIR"
  File /r "${TREE}\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Zonescope 园镜.lnk" "$INSTDIR\zonescope-window.exe"
  WriteRegStr HKCU "Software\Zonescope" "InstallDir" "$INSTDIR"
  ; A package file opens by double-click.
  WriteRegStr HKCU "${CLASSES}\.zonescope" "" "Zonescope.Package"
  WriteRegStr HKCU "${CLASSES}\Zonescope.Package" "" "$(PackageType)"
  WriteRegStr HKCU "${CLASSES}\Zonescope.Package\DefaultIcon" "" "$INSTDIR\zonescope-window.exe,0"
  WriteRegStr HKCU "${CLASSES}\Zonescope.Package\shell\open\command" "" '"$INSTDIR\zonescope-window.exe" "%1"'
  ; What else it opens is offered under "open with", and taken from nobody.
  WriteRegStr HKCU "${WITH}" "FriendlyAppName" "Zonescope 园镜"
  WriteRegStr HKCU "${WITH}\shell\open\command" "" '"$INSTDIR\zonescope-window.exe" "%1"'
  WriteRegStr HKCU "${WITH}\SupportedTypes" ".zonescope" ""
  WriteRegStr HKCU "${WITH}\SupportedTypes" ".json" ""
  WriteRegStr HKCU "${WITH}\SupportedTypes" ".csv" ""
  WriteRegStr HKCU "${WITH}\SupportedTypes" ".xlsx" ""
  WriteRegStr HKCU "${WITH}\SupportedTypes" ".xls" ""
  WriteRegStr HKCU "${WITH}\SupportedTypes" ".ods" ""
  ; A folder with a package.
  WriteRegStr HKCU "${CLASSES}\Directory\shell\Zonescope" "" "$(OpenFolder)"
  WriteRegStr HKCU "${CLASSES}\Directory\shell\Zonescope" "Icon" "$INSTDIR\zonescope-window.exe,0"
  WriteRegStr HKCU "${CLASSES}\Directory\shell\Zonescope\command" "" '"$INSTDIR\zonescope-window.exe" "%1"'
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UN}" "EstimatedSize" $0
  WriteRegStr HKCU "${UN}" "DisplayName" "Zonescope 园镜"
  WriteRegStr HKCU "${UN}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UN}" "DisplayIcon" "$INSTDIR\zonescope-window.exe,0"
  WriteRegStr HKCU "${UN}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UN}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UN}" "NoModify" 1
  WriteRegDWORD HKCU "${UN}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  ; Only what was installed: a folder somebody put beside it stays.
  !include "${FILES}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Zonescope 园镜.lnk"
  DeleteRegKey HKCU "Software\Zonescope"
  ; Another program may have taken the type over meanwhile.
  ReadRegStr $0 HKCU "${CLASSES}\.zonescope" ""
  StrCmp $0 "Zonescope.Package" 0 +2
  DeleteRegKey HKCU "${CLASSES}\.zonescope"
  DeleteRegKey HKCU "${CLASSES}\Zonescope.Package"
  DeleteRegKey HKCU "${WITH}"
  DeleteRegKey HKCU "${CLASSES}\Directory\shell\Zonescope"
  DeleteRegKey HKCU "${UN}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
