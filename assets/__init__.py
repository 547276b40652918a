"""What ships beside the code: sample halls, icons, sounds, translations."""
