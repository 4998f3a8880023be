"""Kinds of what a text mentions, as the rows of the lexicon write them, and the sets that rules ask for."""

AGENCY = "agency"
"""A body by its name, or one that the text spoke of by name."""
AGENT_GROUP = "agent-group"
"""Bodies of a kind: "local police", 公安机关."""
ANNOUNCEMENT = "announcement"
"""A press conference, a briefing."""
COUNTRY = "country"
CRIME = "crime-type"
GANG = "criminal-group"
LAW = "law"
MEASURE = "measure"
"""What people or bodies are to use against fraud: an app, a rule."""
MECHANISM = "mechanism"
"""What bodies set up or sign together: a treaty, a joint conference."""
MODEL = "model"
"""A way of working that has a name, and each part of one that is written as a sum."""
MODEL_COMPONENT = "model-component"
NOTICE = "notice"
"""What is issued against those who are wanted."""
OPERATION = "operation"
OUTLET = "outlet"
PEOPLE = "person-group"
PLACE = "place"
ROLE = "role"
"""What people do in a gang."""
SITE = "site"
"""A building or compound, which lies in a place."""
WORKING_GROUP = "working-group"
"""People whom bodies send or set up for one thing."""

SAID_BEFORE = "-said-before"
"""What the kinds of "the operation" and "the bureau" end in, until it is known which one that is."""

BODIES = frozenset({AGENCY, AGENT_GROUP})
"""Authorities."""
AGENTS = BODIES | {COUNTRY}
"""Who may act and agree: `agent` in relations.yaml."""
ISSUERS = BODIES | {OUTLET}
"""Who may publish a release."""
PLACES = frozenset({COUNTRY, PLACE})
"""Areas; a site lies in one."""
LOCATIONS = PLACES | {SITE}
"""At what something may be."""
WITHIN_PLACES = frozenset({PLACE, SITE})
"""What may lie in a place."""
TARGETS = frozenset({GANG, SITE})
"""What a raid may be on."""
COUNTRIES, CRIMES, GANGS = frozenset({COUNTRY}), frozenset({CRIME}), frozenset({GANG})
OPERATIONS, SITES = frozenset({OPERATION}), frozenset({SITE})
