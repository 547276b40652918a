import QtQuick

// Text in the hall's letters: plain text, ink on paper, one line unless `wrapMode` says otherwise.
Text {
    property bool bold: false
    /// Tibetan letters hang from the upper part of their line: centred text is moved down by `hang`.
    readonly property bool tibetan: /[\u0F00-\u0FFF]/.test(text)
    readonly property real hang: tibetan ? font.pixelSize * 0.22 : 0

    color: Theme.text
    font.family: Theme.family
    font.weight: bold ? Font.Bold : Font.Normal
    font.pixelSize: Theme.desk ? Theme.counter.body : Theme.kiosk.plain
    font.hintingPreference: Font.PreferNoHinting
    textFormat: Text.PlainText
    // With a graphics card big letters are drawn as curves: distance fields make their edges lumpy.
    renderType: font.pixelSize >= 56 ? Text.CurveRendering : Text.QtRendering
}
