"""What the law, a state or those who hold people owe or grant them.

Whoever is denied one of these has it refused ("denied him bail", "was charged and denied bail"): nobody says by it
that something is untrue.
"""

from sayso.extract.words import word_set

ENTITLEMENTS = word_set(
    """access entry bail parole clemency right liberty freedom visa permission asylum care treatment food water medicine
    visit contact citizenship passage admission shelter burial representation"""
)
