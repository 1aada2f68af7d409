/** A delivery that the other side did not take. The sentence stands on the operator's page: no name, address or key in it. */
export class DeliveryFailure extends Error {}
