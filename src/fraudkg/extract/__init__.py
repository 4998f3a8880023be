"""Reading: from a text to candidates for claims, with an account of each of its numerals.

`reader` leads through the rooms in this order:

- `naming`: whom and what a text names or describes.
- `grammar`, by `numbers`: each number with its bound, currency and unit, or why it counts nothing.
- `measuring`: what each figure counts, and what is counted without a number.
- `context`: when, where and by whom it was counted, and whether it is done.
- `relating`: what is said of whom and what the text names.

What is read is a `document`, what comes out are `candidates`; `contract` publishes them, `views` show them.
"""
