"""The voice side of the imitation Twilio: calls, the TwiML that they run, and the phones that ring."""
