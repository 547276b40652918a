pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The line at a board's foot: an amber word and a sentence, with short sentences in other languages at the right.
Item {
    id: foot

    required property var line
    property int pixelSize: 40
    /// Only the first sentence, where there is little room.
    property bool brief: false

    HallText {
        id: head
        height: foot.height
        verticalAlignment: Text.AlignVCenter
        text: foot.line.head
        bold: true
        color: Theme.boardWarning
        font.pixelSize: foot.pixelSize
    }
    HallText {
        objectName: "foot"
        anchors.left: head.right
        anchors.leftMargin: 28
        width: foot.width - x - (others.width > 0 ? others.width + 40 : 0)
        height: foot.height
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
        maximumLineCount: foot.brief ? 2 : 1
        fontSizeMode: Text.Fit
        minimumPixelSize: 26
        text: foot.brief ? foot.line.brief : foot.line.text
        color: Theme.boardText
        font.pixelSize: foot.pixelSize
    }
    Row {
        id: others
        anchors.right: parent.right
        height: parent.height
        spacing: 44
        Repeater {
            model: foot.brief ? [] : foot.line.others
            HallText {
                required property var modelData
                y: hang
                height: foot.height
                verticalAlignment: Text.AlignVCenter
                text: modelData.text
                color: Theme.boardText
                font.family: modelData.language === "bo" ? Theme.tibetanFamily : Theme.family
                font.pixelSize: 31
            }
        }
    }
}
