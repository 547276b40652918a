pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The four facts of an item side by side: limit, fee, windows, wait.
Pane {
    id: facts

    required property var face

    readonly property real fontFactor: Math.min(1.12, Theme.typeFactor)

    height: Theme.largeType ? 214 : 194

    component Fact: Item {
        id: fact
        property string iconName
        property string label
        property string value
        property string unit
        property string note
        property bool first: false
        default property alias extra: holder.data

        height: parent.height
        Rectangle {
            visible: !fact.first
            y: 24
            width: 2
            height: parent.height - 48
            color: Theme.line
        }
        Row {
            x: 28
            y: 26
            spacing: 12
            Icon {
                name: fact.iconName
                size: 32
                anchors.verticalCenter: parent.verticalCenter
            }
            HallText {
                width: Math.min(implicitWidth, fact.width - 28 - 44 - 8)
                text: fact.label
                color: Theme.secondary
                font.pixelSize: 28
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 15
                anchors.verticalCenter: parent.verticalCenter
            }
        }
        Row {
            id: values
            visible: fact.value !== ""
            x: 28
            y: facts.height * 0.36
            height: 58
            spacing: 10
            HallText {
                id: value
                width: Math.min(implicitWidth, fact.width - 36 - (unit.visible ? unit.width + 10 : 0))
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                text: fact.value
                bold: true
                font.pixelSize: 44 * facts.fontFactor
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 20
            }
            HallText {
                id: unit
                visible: text !== ""
                text: fact.unit
                bold: true
                font.pixelSize: 30
                anchors.baseline: value.baseline
            }
        }
        Item {
            id: holder
            x: 28
            y: facts.height * 0.36
            width: fact.width - 36
            height: 58
        }
        HallText {
            x: 28
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Words.language === "bo" ? 16 : 26
            width: fact.width - 36
            text: fact.note
            color: Theme.secondary
            font.pixelSize: Words.language === "bo" ? 20 : 28
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 15
        }
    }

    Row {
        anchors.fill: parent
        Fact {
            first: true
            width: parent.width * 0.252
            iconName: "clock"
            label: Words.tr("承诺时限")
            value: facts.face.limit
            note: facts.face.legal
        }
        Fact {
            width: parent.width * 0.205
            iconName: "yen"
            label: Words.tr("收费")
            value: facts.face.fee
            note: facts.face.feeNote
        }
        Fact {
            width: parent.width * 0.255
            iconName: "window-pane"
            label: Words.tr("办理窗口")
            note: facts.face.zone
            value: facts.face.windows.length === 0 ? "—" : ""
            Row {
                visible: facts.face.windows.length > 0
                spacing: 10
                anchors.verticalCenter: parent.verticalCenter
                Repeater {
                    model: facts.face.windows.slice(0, facts.face.windows.length > 3 ? 2 : 3)
                    WindowSquare {
                        required property string modelData
                        number: modelData
                        size: 48
                        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                    }
                }
                HallText {
                    text: facts.face.windows.length > 3 ? "… " + facts.face.windows[facts.face.windows.length - 1] : facts.face.windows.length > 2 ? "" : facts.face.windowsWord
                    bold: true
                    font.pixelSize: 40
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
        }
        Fact {
            width: parent.width * 0.288
            iconName: "people"
            label: Words.tr("现在等候")
            value: facts.face.wait.text === "" ? "—" : facts.face.wait.text
            unit: facts.face.wait.unit
            note: facts.face.wait.note
        }
    }
}
