import QtQuick
import Hall.Controls

// The one action of an item: take the number. Where no number is needed, a pane says what to do instead.
Item {
    id: take

    required property var kiosk
    required property var face
    property bool plain: false

    PrimaryButton {
        objectName: "item.take"
        visible: take.face.takeable
        anchors.fill: parent
        enabled: !take.face.asking
        progress: take.face.asking ? (take.face.slow ? 0.8 : 0.4) : -1
        text: take.face.asking ? Words.tr("正在取号") : Words.tr("取号")
        iconName: "ticket"
        letterSpacing: text.length < 3 ? 10 : 2
        pixelSize: text.length > 6 ? Math.min(56, Theme.kiosk.page) : Theme.kiosk.page
        firstNote: take.plain || take.face.asking ? "" : take.face.ahead
        secondNote: take.face.range
        notePixelSize: 34
        onClicked: take.kiosk.take()
    }
    NotePane {
        visible: !take.face.takeable
        anchors.fill: parent
        tone: "good"
        title: take.face.instead
    }
}
