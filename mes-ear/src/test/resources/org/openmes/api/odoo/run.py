"""Runs the code of the guide with what Odoo would give it: address and token as arguments, orders as JSON from outside."""
import json
import sys
from datetime import datetime, timedelta, timezone
from types import SimpleNamespace

from guide import send_orders


class Order(SimpleNamespace):
    def message_post(self, body):
        print(f"{self.name}: {body}")


class Orders:
    """A model that is searched as in Odoo, by terms that must all hold."""

    TERMS = {"in": lambda value, wanted: value in wanted, ">=": lambda value, wanted: value >= wanted}

    def __init__(self, records):
        self._records = records

    def search(self, domain):
        return [
            record
            for record in self._records
            if all(self.TERMS[term](getattr(record, field), wanted) for field, term, wanted in domain)
        ]


def order(told):
    """Odoo's times are in UTC and do not say so; what is empty is False."""
    for field in ("write_date", "date_deadline", "date_finished"):
        told[field] = told[field] and datetime.fromisoformat(told[field])
    told["product_id"] = SimpleNamespace(**told["product_id"])
    return Order(**told)


base, token = sys.argv[1:]
env = {"mrp.production": Orders([order(told) for told in json.load(sys.stdin)])}
plant = timezone(timedelta(hours=2))
send_orders(env, base, token, plant, datetime(2031, 4, 20, 12, 0))
