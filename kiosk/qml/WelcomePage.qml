pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The welcome: how long every zone has to be waited for, and the window of four panes.
Item {
    id: page

    required property var kiosk
    required property var hallTime
    required property bool landscape

    readonly property var face: kiosk.welcome
    readonly property var facts: kiosk.frame
    readonly property real lintelHeight: lintel.height
    readonly property bool large: Theme.largeType
    readonly property bool lowLandscape: landscape && facts.lowReach
    /// Where the board ends: below it in portrait, right of it in landscape.
    readonly property real boardWidth: landscape ? 768 : width
    readonly property real boardHeight: landscape ? height : large ? 852 : 752
    readonly property real touchX: landscape ? 828 : (width - 960) / 2
    readonly property real touchWidth: landscape ? width - 828 - 60 : 960
    readonly property real half: (touchWidth - 24) / 2

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    Rectangle {
        width: page.boardWidth
        height: page.boardHeight
        color: Theme.boardGround
    }
    Lintel {
        id: lintel
        visible: page.facts.noticeTitle === ""
        tall: !page.landscape
        height: page.landscape ? 136 : implicitHeight
        name: page.facts.hallName
        minorityName: page.facts.minorityName
        time: page.hallTime.time
        date: page.hallTime.date
    }
    Column {
        visible: page.landscape && lintel.visible
        x: page.width - 60 - 190 - width
        y: 30
        HallText {
            anchors.right: parent.right
            text: page.hallTime.date
            color: Theme.boardSecondary
            font.pixelSize: 28
        }
        HallText {
            anchors.right: parent.right
            text: page.facts.hours
            color: Theme.boardSecondary
            font.pixelSize: 28
        }
    }
    ServiceCorner {
        kiosk: page.kiosk
    }
    ZoneBoard {
        face: page.face
        landscape: page.landscape
        x: 60
        y: page.landscape ? 168 : 196
        width: page.boardWidth - (page.landscape ? 120 : 120)
    }
    Eave {
        x: page.landscape ? page.boardWidth : 0
        y: page.landscape ? lintel.height : page.boardHeight
        width: page.landscape ? page.width - x : page.width
    }
    Column {
        visible: page.lowLandscape
        x: page.touchX
        y: 196
        spacing: 12
        HallText {
            text: Words.tr("您要办什么事？")
            bold: true
            font.pixelSize: 72
        }
        Row {
            spacing: 16
            Icon {
                name: "wheelchair"
                size: 40
                color: Theme.secondary
                anchors.verticalCenter: parent.verticalCenter
            }
            HallText {
                text: Words.tr("低位操作已开，按键都在下面")
                color: Theme.secondary
                font.pixelSize: 34
            }
        }
    }
    Grid {
        id: window

        readonly property real cellHeight: page.lowLandscape ? 236 : page.landscape ? (page.large ? 238 : 246) : page.large ? 264 : 308

        x: page.touchX
        y: page.lowLandscape ? 456 : page.landscape ? 184 : page.boardHeight + (page.large ? 40 : 56)
        columns: page.lowLandscape ? 4 : 2
        spacing: 24
        Repeater {
            model: page.face.panes
            WelcomePane {
                required property var modelData
                objectName: "welcome." + modelData.id
                width: page.lowLandscape ? (page.touchWidth - 72) / 4 : page.half
                height: window.cellHeight
                tone: modelData.tone
                text: modelData.text
                minorityText: page.lowLandscape ? "" : modelData.minority
                englishText: page.lowLandscape ? "" : modelData.other
                sentence: modelData.sentence
                iconName: modelData.icon
                pixelSize: page.facts.language === "bo" ? 42 : page.lowLandscape ? 44 : page.landscape ? 72 : page.large ? 88 : 80
                onClicked: page.kiosk.start({
                    "take": "choose",
                    "check_in": "check_in",
                    "query": "query",
                    "print": "print"
                }[modelData.id])
            }
        }
    }
    Row {
        id: letters
        x: page.touchX
        y: window.y + window.height + (page.landscape ? 24 : page.large ? 32 : 40)
        spacing: 24
        SegmentedChoice {
            width: page.half
            height: page.landscape ? 104 : 120
            value: page.facts.language
            model: page.facts.languages.map(code => ({
                        "value": code,
                        "text": ({
                                "zh": "中文",
                                "bo": "བོད་ཡིག",
                                "en": "English"
                            })[code],
                        "family": code === "bo" ? Theme.tibetanFamily : Theme.family
                    }))
            onChosen: value => page.kiosk.chooseLanguage(value)
        }
        LargeTypeButton {
            objectName: "welcome.large"
            width: page.half
            height: page.landscape ? 104 : 120
            onClicked: page.kiosk.switchLargeType()
        }
    }
    Row {
        id: aids
        visible: page.landscape || !page.large
        x: page.touchX
        y: letters.y + letters.height + 24
        spacing: 24
        PaneButton {
            objectName: "welcome.contrast"
            width: (page.touchWidth - 48) / 3
            height: page.landscape ? 96 : 104
            text: page.facts.highContrast ? Words.tr("彩色") : Words.tr("高对比")
            iconName: "contrast"
            selected: page.facts.highContrast
            pixelSize: page.large ? 40 : 36
            onClicked: page.kiosk.switchHighContrast()
        }
        PaneButton {
            objectName: "welcome.low"
            width: (page.touchWidth - 48) / 3
            height: page.landscape ? 96 : 104
            text: Words.tr("低位操作")
            iconName: "wheelchair"
            selected: page.facts.lowReach
            pixelSize: page.large ? 40 : 36
            onClicked: page.kiosk.switchLowReach()
        }
        PaneButton {
            objectName: "welcome.help"
            width: (page.touchWidth - 48) / 3
            height: page.landscape ? 96 : 104
            text: Words.tr("呼叫导引员")
            iconName: "bell"
            pixelSize: page.large ? 40 : 36
            onClicked: page.kiosk.callHelp()
        }
    }
    DeviceHints {
        visible: page.landscape || !page.large
        landscape: page.landscape
        slots: page.facts.slots
        x: page.landscape ? page.boardWidth : 0
        width: page.width - x
        anchors.bottom: parent.bottom
    }
    Sill {
        visible: !page.landscape && page.large
        anchors.bottom: parent.bottom
        SillButton {
            objectName: "sill.large"
            text: Words.tr("小字")
            letterSign: true
            onClicked: page.kiosk.switchLargeType()
        }
        SillButton {
            objectName: "sill.contrast"
            text: page.facts.highContrast ? Words.tr("彩色") : Words.tr("高对比")
            iconName: "contrast"
            onClicked: page.kiosk.switchHighContrast()
        }
        SillButton {
            objectName: "sill.low"
            text: Words.tr("低位")
            iconName: "wheelchair"
            onClicked: page.kiosk.switchLowReach()
        }
        SillButton {
            objectName: "sill.help"
            text: Words.tr("求助")
            iconName: "bell"
            onClicked: page.kiosk.callHelp()
        }
    }
}
