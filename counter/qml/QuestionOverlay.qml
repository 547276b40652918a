pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// A question with its numbered answers. One digit, or arrows and Enter; Esc goes back.
Rectangle {
    id: root

    required property var pane
    required property string message
    signal pressed(string key)
    signal chosen(int number)

    readonly property int headHeight: 64 + (said.visible ? said.height + 24 : 0)
    /// What the question needs; its page gives at least this.
    readonly property real wanted: headHeight + bottomHeight + pane.rows.length * 56 + 4
    readonly property int bottomHeight: 52
    readonly property real rowHeight: Math.min(56, (height - headHeight - bottomHeight) / Math.max(1, pane.many ? 9 : pane.rows.length))

    radius: Theme.paneRadius
    color: Theme.pane
    border.color: Theme.text
    border.width: 2

    MouseArea {
        anchors.fill: parent
    }
    HallText {
        objectName: "question.title"
        x: Theme.space24
        y: 14
        width: parent.width - 2 * x - side.width - Theme.space12
        height: 40
        verticalAlignment: Text.AlignVCenter
        text: root.pane.title
        bold: true
        font.pixelSize: Theme.counter.title
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.counter.body
        elide: Text.ElideRight
    }
    Row {
        id: side
        anchors.right: parent.right
        anchors.rightMargin: Theme.space24
        y: 22
        spacing: Theme.space16
        HallText {
            visible: root.pane.typed !== ""
            text: Words.tr("输入 %1").arg(root.pane.typed)
            bold: true
            color: Theme.good
        }
        HallText {
            text: root.pane.pages
            color: Theme.secondary
        }
    }
    HallText {
        id: said
        objectName: "question.text"
        visible: text !== ""
        x: Theme.space24
        y: 76
        width: parent.width - 2 * x
        text: root.pane.text
        wrapMode: Text.Wrap
        font.pixelSize: Theme.counter.strong
    }
    Rule {
        x: Theme.space24
        y: 62
        width: parent.width - 2 * x
    }
    HallText {
        visible: text !== ""
        x: Theme.space24
        y: root.headHeight + 16
        text: root.pane.empty ?? ""
        color: Theme.secondary
    }
    Repeater {
        model: root.pane.rows
        Touchable {
            id: row

            required property var modelData
            required property int index

            objectName: "choice." + modelData.number
            label: modelData.number + " " + modelData.title
            x: Theme.space12
            y: root.headHeight + index * root.rowHeight
            width: root.width - 2 * x
            height: root.rowHeight - 1
            radius: Theme.controlRadius
            enabled: modelData.enabled
            color: pressed ? Theme.panePressed : modelData.current ? Theme.primary : "transparent"
            onClicked: root.chosen(row.modelData.number)

            readonly property color ink: modelData.current && !pressed ? Theme.primaryText : modelData.enabled ? Theme.text : Theme.disabledText

            KeyCap {
                x: Theme.space12
                width: Math.max(40, implicitWidth)
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.number
                tone: row.modelData.current && !row.pressed ? "lit" : row.modelData.enabled ? "plain" : "dim"
                pixelSize: Theme.counter.body
            }
            HallText {
                id: title
                x: 72
                width: Math.min(implicitWidth, parent.width - x - Theme.space12)
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.title
                bold: true
                color: row.ink
                font.pixelSize: root.rowHeight > 40 ? Theme.counter.strong - 2 : Theme.counter.body
                elide: Text.ElideRight
            }
            HallText {
                x: title.x + title.width + Theme.space24
                width: Math.max(0, parent.width - x - Theme.space12)
                visible: text !== ""
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.detail
                color: row.modelData.current && !row.pressed ? Theme.primaryText : Theme.secondary
                font.pixelSize: Theme.counter.note
                elide: Text.ElideRight
            }
        }
    }
    Rule {
        x: Theme.space24
        width: parent.width - 2 * x
        y: parent.height - root.bottomHeight
    }
    HallText {
        objectName: "question.message"
        visible: root.message !== ""
        x: Theme.space24
        width: help.x - x - Theme.space12
        y: parent.height - root.bottomHeight + 14
        text: root.message
        bold: true
        color: Theme.warning
        elide: Text.ElideRight
    }
    Row {
        id: help
        x: parent.width - width - Theme.space24
        y: parent.height - root.bottomHeight + 9
        height: 34
        spacing: Theme.space8
        component Hint: HallText {
            color: Theme.secondary
            font.pixelSize: Theme.counter.note
            rightPadding: Theme.space12
            anchors.verticalCenter: parent.verticalCenter
        }
        KeyCap {
            iconName: "arrow-down"
            visible: !root.pane.alone
            anchors.verticalCenter: parent.verticalCenter
        }
        Hint {
            visible: !root.pane.alone
            text: root.pane.many ? Words.tr("选，← → 翻页，数字跳到") : Words.tr("选")
        }
        KeyCap {
            text: "Enter"
            anchors.verticalCenter: parent.verticalCenter
        }
        Hint {
            text: Words.tr("确定")
        }
        Touchable {
            objectName: "question.back"
            label: "Esc " + Words.tr("返回")
            width: backRow.width + Theme.space8
            height: 34
            color: pressed ? Theme.panePressed : "transparent"
            radius: Theme.controlRadius
            onClicked: root.pressed("Esc")
            Row {
                id: backRow
                anchors.centerIn: parent
                spacing: Theme.space8
                KeyCap {
                    text: "Esc"
                    anchors.verticalCenter: parent.verticalCenter
                }
                HallText {
                    text: Words.tr("返回")
                    color: Theme.secondary
                    font.pixelSize: Theme.counter.note
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
        }
    }
}
