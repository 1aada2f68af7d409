'use server';
import { action } from '@/lib/action';
import { approveGrant, declineGrant } from '@/lib/db/grant-decide';
import { takeLink } from '@/lib/db/grant-link';
import { withdrawGrant } from '@/lib/db/grant-propose';
import { approveInput, declineInput, grantInput } from '@/lib/domain/grant-input';

export const approve = action('grant.approve', approveInput, approveGrant);
export const decline = action('grant.decline', declineInput, declineGrant);
export const withdraw = action('grant.withdraw', grantInput, withdrawGrant);
export const collectLink = action('grant.takeLink', grantInput, takeLink);
