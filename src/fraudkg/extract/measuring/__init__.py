"""What naming a measure needs: words in their places, what governs a number, the words to show."""
