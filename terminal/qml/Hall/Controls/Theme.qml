pragma Singleton
import QtQuick

// Every token of Yichuang's look. Pages take the names by use; the plain colours are for drawings.
QtObject {
    id: theme

    // ---- modes, set by the application
    property bool largeType: false
    property bool highContrast: false
    /// Desks are lit well and read at arm's length: jade 600 instead of 700.
    property bool desk: false
    /// Screen pixels per design pixel; set by Stage so that icons stay sharp.
    property real pixelScale: 1

    // ---- plain colours
    readonly property color ink900: "#0E2238"
    readonly property color ink800: "#14304D"
    readonly property color ink700: "#1F3B57"
    readonly property color ink600: "#334C66"
    readonly property color ink500: "#56718C"
    readonly property color ink300: "#B4C5D6"
    readonly property color ink200: "#C9D4DE"
    readonly property color ink100: "#E8EEF3"
    readonly property color paper0: "#FFFFFF"
    readonly property color paper50: "#F6F4EF"
    readonly property color paper100: "#ECE8DF"
    readonly property color paper200: "#D9D3C5"
    readonly property color paper300: "#BFB7A4"
    readonly property color controlGrey: "#76838F"
    readonly property color jade700: "#066350"
    readonly property color jade600: "#0B7A63"
    readonly property color jade300: "#5FD3B4"
    readonly property color jade100: "#DDF1EA"
    readonly property color jadePressed: "#044A3C"
    readonly property color seal700: "#A3271F"
    readonly property color seal600: "#C0362C"
    readonly property color seal300: "#F0A79F"
    readonly property color seal100: "#FAE3E0"
    readonly property color amber700: "#855804"
    readonly property color amber500: "#C98A12"
    readonly property color amber300: "#F2C14E"
    readonly property color amber100: "#FBF0D7"
    readonly property color cardYellow: "#F2C419"
    readonly property color plum600: "#6B3FA0"
    readonly property color contrastYellow: "#FFD400"
    readonly property color black: "#000000"
    readonly property color white: "#FFFFFF"

    // ---- colours by use, on paper
    readonly property color ground: highContrast ? black : paper50
    readonly property color pane: highContrast ? black : paper0
    readonly property color paneLine: highContrast ? white : paper200
    readonly property color well: highContrast ? black : paper100
    readonly property color line: highContrast ? white : paper200
    readonly property color controlLine: highContrast ? white : controlGrey
    readonly property color text: highContrast ? white : ink900
    readonly property color secondary: highContrast ? white : ink600
    readonly property color faint: highContrast ? white : ink500
    readonly property color good: highContrast ? white : jade
    readonly property color warning: highContrast ? white : amber700
    readonly property color stop: highContrast ? white : seal700
    readonly property color goodWash: highContrast ? black : jade100
    readonly property color warningWash: highContrast ? black : amber100
    readonly property color stopWash: highContrast ? black : seal100
    readonly property color selectionWash: highContrast ? black : ink100
    readonly property color focus: highContrast ? contrastYellow : "#1B6FE0"

    // ---- what is pressed
    readonly property color jade: desk ? jade600 : jade700
    readonly property color primary: highContrast ? contrastYellow : jade
    readonly property color primaryPressed: highContrast ? white : jadePressed
    readonly property color primaryText: highContrast ? black : white
    readonly property color panePressed: highContrast ? white : paper200
    readonly property color panePressedText: highContrast ? black : ink900
    readonly property color selected: highContrast ? white : ink900
    readonly property color selectedText: highContrast ? black : white
    readonly property color disabledText: highContrast ? white : desk ? ink500 : ink600

    // ---- colours by use, on ink
    readonly property color boardGround: highContrast ? black : ink900
    readonly property color boardPane: highContrast ? black : ink800
    readonly property color boardLine: highContrast ? white : ink700
    readonly property color boardPaneLine: highContrast ? white : "#2F4E6D"
    readonly property color boardText: white
    readonly property color boardSecondary: highContrast ? white : ink300
    readonly property color boardGood: highContrast ? white : jade300
    readonly property color boardWarning: highContrast ? white : amber300
    readonly property color boardStop: highContrast ? white : seal300
    readonly property color markLit: highContrast ? contrastYellow : jade300

    // ---- letters
    readonly property string family: "Noto Sans CJK SC"
    readonly property string tibetanFamily: "Noto Serif Tibetan"
    readonly property real typeFactor: largeType ? 1.3 : 1
    readonly property KioskScale kiosk: KioskScale { factor: theme.typeFactor }
    readonly property CounterScale counter: CounterScale {}
    readonly property BoardScale board: BoardScale {}

    // ---- space
    readonly property int space8: 8
    readonly property int space12: 12
    readonly property int space16: 16
    readonly property int space24: 24
    readonly property int space40: 40
    readonly property int space64: 64
    readonly property int space96: 96
    readonly property int paneRadius: desk ? 12 : 16
    readonly property int controlRadius: 8
    /// Width of a pane's thin line and of a control's; thicker in high contrast.
    readonly property int hairline: highContrast ? 3 : desk ? 1 : 2
    readonly property int strongLine: highContrast ? 4 : desk ? 2 : 4
    readonly property int focusWidth: desk ? 3 : 4
    readonly property int focusGap: desk ? 2 : 4
    /// Smallest height of anything that is touched.
    readonly property int touchHeight: 96

    // ---- motion, in milliseconds
    readonly property int motionIn: 160
}
