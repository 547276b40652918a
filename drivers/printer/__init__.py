"""Receipt printers: slips, the ESC/POS driver, and an emulated printer."""
