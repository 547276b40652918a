pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The foot of a pane: a thin line, a fact on the left and one on the right.
Item {
    id: root

    property string first: ""
    property string second: ""
    property string iconName: ""
    property bool warns: false

    height: 48

    Rule {
        width: parent.width
    }
    HallText {
        width: parent.width - right.width - Theme.space12
        y: 10
        text: root.first
        color: Theme.faint
        font.pixelSize: Theme.counter.note
        elide: Text.ElideRight
    }
    Row {
        id: right
        anchors.right: parent.right
        y: 10
        spacing: 6
        Icon {
            name: root.iconName
            size: 16
            color: root.warns ? Theme.warning : Theme.faint
            anchors.verticalCenter: parent.verticalCenter
        }
        HallText {
            text: root.second
            color: root.warns ? Theme.warning : Theme.faint
            font.pixelSize: Theme.counter.note
        }
    }
}
