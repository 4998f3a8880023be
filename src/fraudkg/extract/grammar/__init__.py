"""What reading quantities needs in every language, and one module for each kind of grammar."""
