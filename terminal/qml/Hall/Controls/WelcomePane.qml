import QtQuick

// One quarter of the welcome's window: a word in up to three languages and a drawing.
// `tone`: "lit" (the primary), "plain", "warning" (trouble told on the pane), "closed".
Touchable {
    id: pane

    property string tone: "plain"
    property string text: ""
    property string minorityText: ""
    property string englishText: ""
    /// A sentence instead of the other languages: what is wrong, or when it opens.
    property string sentence: ""
    property string iconName: ""
    property int pixelSize: Theme.kiosk.welcome

    readonly property int margin: width < 400 ? 24 : 36

    readonly property bool lit: tone === "lit"
    readonly property color ink: Theme.highContrast && pressed ? Theme.black : lit ? Theme.primaryText : Theme.text
    readonly property color quiet: Theme.highContrast && pressed ? Theme.black : lit ? Theme.primaryText : Theme.secondary

    label: sentence === "" ? text : text + " " + sentence
    implicitWidth: 468
    implicitHeight: 308
    radius: Theme.paneRadius
    color: lit ? (pressed ? Theme.primaryPressed : Theme.primary) : pressed ? Theme.panePressed : tone === "warning" ? Theme.warningWash : tone === "closed" ? Theme.well : Theme.pane
    border.color: lit ? color : tone === "warning" ? Theme.warning : tone === "closed" ? Theme.line : Theme.controlLine
    border.width: tone === "warning" ? Theme.strongLine : Theme.hairline

    HallText {
        id: word
        x: pane.margin
        anchors.baseline: parent.top
        anchors.baselineOffset: 14 + font.pixelSize * 1.13
        width: pane.width - x - 12
        text: pane.text
        bold: true
        color: pane.ink
        font.pixelSize: pane.pixelSize
        font.letterSpacing: 2
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 40
    }
    HallText {
        x: pane.margin
        visible: text !== "" && pane.sentence === ""
        anchors.baseline: word.baseline
        anchors.baselineOffset: 54
        text: pane.minorityText
        color: pane.quiet
        font.family: Theme.tibetanFamily
        font.pixelSize: 34
    }
    HallText {
        x: pane.margin
        visible: text !== "" && pane.sentence === ""
        anchors.baseline: word.baseline
        anchors.baselineOffset: pane.minorityText === "" ? 54 : 106
        // As the only line below the word it stands beside the picture, not above it.
        width: pane.width - x - (pane.minorityText === "" ? 152 : 12)
        text: pane.englishText
        color: pane.quiet
        font.pixelSize: 31
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 20
    }
    HallText {
        x: pane.margin
        visible: text !== ""
        y: word.y + word.height - 6
        width: pane.width - 2 * x
        text: pane.sentence
        wrapMode: Text.Wrap
        color: pane.ink
        font.pixelSize: Math.min(Theme.kiosk.plain, pane.width / 10.6)
    }
    Icon {
        name: pane.tone === "warning" ? "warning" : pane.tone === "closed" ? "clock" : pane.iconName
        size: pane.sentence === "" ? 112 : 76
        stroke: pane.sentence === "" ? 2.6 : 3.2
        color: pane.tone === "warning" ? Theme.warning : pane.ink
        anchors.right: parent.right
        anchors.rightMargin: pane.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pane.margin - 6
    }
}
