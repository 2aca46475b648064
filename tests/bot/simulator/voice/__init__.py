"""The voice side of the imitation Twilio, driven by the twilio library and by phones."""
