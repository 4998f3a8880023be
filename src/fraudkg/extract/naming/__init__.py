"""Names and descriptions in a text: which agency, country, place, operation or law they mean."""
