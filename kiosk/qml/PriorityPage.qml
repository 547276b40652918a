pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// Who goes first, and why: six reasons, or none.
PageFrame {
    id: page

    readonly property real columnWidth: landscape ? 1800 : 960
    readonly property real enlarge: Math.min(1.15, Theme.typeFactor)
    readonly property var reasons: [
        {
            "id": "old",
            "text": Words.tr("老年人"),
            "note": Words.tr("60 岁以上"),
            "icon": "cane",
            "reason": ""
        },
        {
            "id": "disabled",
            "text": Words.tr("残疾人"),
            "note": Words.tr("行动、视力、听力不便"),
            "icon": "wheelchair",
            "reason": ""
        },
        {
            "id": "pregnant",
            "text": Words.tr("孕妇"),
            "note": "",
            "icon": "person",
            "reason": ""
        },
        {
            "id": "military",
            "text": Words.tr("军人和退役军人"),
            "note": Words.tr("带上证件"),
            "icon": "certificate",
            "reason": ""
        },
        {
            "id": "other",
            "text": Words.tr("带婴幼儿"),
            "note": "",
            "icon": "people",
            "reason": "带婴幼儿"
        },
        {
            "id": "other",
            "text": Words.tr("身体突然不舒服"),
            "note": Words.tr("也可以叫导引员"),
            "icon": "plus",
            "reason": "身体突然不舒服"
        }
    ]

    HallText {
        x: 60
        y: page.landscape ? 152 : 176
        width: page.columnWidth
        text: Words.tr("为什么需要优先？")
        bold: true
        font.pixelSize: page.landscape ? 64 : 72
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 40
    }
    HallText {
        x: 60
        y: page.landscape ? 244 : 290
        width: page.columnWidth
        wrapMode: Text.Wrap
        text: Words.tr("原因会记下来，到窗口时请出示证件。别人看不到您的原因。")
        color: Theme.secondary
        font.pixelSize: 34 * page.enlarge
    }
    Grid {
        x: 60
        y: page.landscape ? 452 : 800
        columns: page.landscape ? 3 : 2
        spacing: 24
        Repeater {
            model: page.reasons
            Touchable {
                id: cell
                required property var modelData
                required property int index
                readonly property color ink: pressed ? Theme.panePressedText : Theme.text
                objectName: "priority." + index
                label: modelData.text
                width: page.landscape ? (1800 - 48) / 3 : 468
                height: page.landscape ? 168 : 208
                radius: Theme.paneRadius
                color: pressed ? Theme.panePressed : Theme.pane
                border.color: Theme.controlLine
                border.width: Theme.hairline
                onClicked: page.kiosk.choosePriority(modelData.id, modelData.reason)
                Icon {
                    id: drawing
                    x: 32
                    name: cell.modelData.icon
                    size: 84
                    stroke: 2.6
                    color: cell.ink
                    anchors.verticalCenter: parent.verticalCenter
                }
                Column {
                    anchors.left: drawing.right
                    anchors.leftMargin: 24
                    anchors.right: parent.right
                    anchors.rightMargin: 20
                    anchors.verticalCenter: parent.verticalCenter
                    HallText {
                        width: parent.width
                        text: cell.modelData.text
                        bold: true
                        color: cell.ink
                        wrapMode: Text.Wrap
                        font.pixelSize: text.length > 10 ? 36 : 44 * page.enlarge
                    }
                    HallText {
                        visible: text !== ""
                        width: parent.width
                        text: cell.modelData.note
                        color: cell.pressed ? cell.ink : Theme.secondary
                        wrapMode: Text.Wrap
                        font.pixelSize: 28
                    }
                }
            }
        }
    }
    PaneButton {
        objectName: "priority.none"
        x: 60
        y: page.landscape ? 836 : 1520
        width: page.columnWidth
        height: 120
        text: Words.tr("不需要优先")
        pixelSize: 40
        onClicked: page.kiosk.choosePriority("none", "")
    }
}
