import type { z } from 'zod';
import * as answers from '../domain/api-answer';
import * as inputs from '../domain/api-input';
import { reportAnswer } from '../domain/api-report';
import type { ScopeKey } from '../domain/api-scope';

/** One way of asking: what it takes, what it answers, and for what a key must be made to ask it. */
export type Operation = {
  method: 'get' | 'post' | 'patch' | 'put';
  /** Below /api/v1. */
  path: string;
  /** Null: any key in force. */
  scope: ScopeKey | null;
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodObject;
  answer: z.ZodType;
  status: 200 | 201;
  /** Whether the answer carries an ETag. */
  isVersioned?: true;
  /** Whether If-Match must say which version is being changed. */
  needsVersion?: true;
};

/** Every operation of the interface by the name of its door; handlers, document and page are made of this one table. */
export const OPERATIONS = {
  'api.showKey': {
    method: 'get',
    path: '/key',
    scope: null,
    summary: '这把密钥的所有人、用途和有效期',
    answer: answers.keyAnswer,
    status: 200,
  },
  'api.listLeads': {
    method: 'get',
    path: '/leads',
    scope: 'leads:read',
    summary: '按更新先后列出线索，可用台账的筛选参数',
    query: inputs.apiLeadsInput,
    answer: answers.leadPage,
    status: 200,
  },
  'api.createLead': {
    method: 'post',
    path: '/leads',
    scope: 'leads:write',
    summary: '登记线索',
    body: inputs.apiCreateLeadInput,
    answer: answers.leadWritten,
    status: 201,
  },
  'api.getLead': {
    method: 'get',
    path: '/leads/{leadId}',
    scope: 'leads:read',
    summary: '一条线索',
    answer: answers.leadDetail,
    status: 200,
    isVersioned: true,
  },
  'api.editLead': {
    method: 'patch',
    path: '/leads/{leadId}',
    scope: 'leads:write',
    summary: '修改线索的一个字段',
    body: inputs.apiEditLeadInput,
    answer: answers.written,
    status: 200,
    needsVersion: true,
  },
  'api.advanceLead': {
    method: 'post',
    path: '/leads/{leadId}/advance',
    scope: 'leads:write',
    summary: '过门槛推进到下一阶段',
    body: inputs.apiAdvanceInput,
    answer: answers.leadAdvanced,
    status: 200,
    needsVersion: true,
  },
  'api.listEntries': {
    method: 'get',
    path: '/leads/{leadId}/entries',
    scope: 'leads:read',
    summary: '线索的阶段记录',
    answer: answers.entryList,
    status: 200,
  },
  'api.listActivities': {
    method: 'get',
    path: '/leads/{leadId}/activities',
    scope: 'activities:read',
    summary: '线索的跟进记录',
    answer: answers.activityList,
    status: 200,
  },
  'api.logActivity': {
    method: 'post',
    path: '/leads/{leadId}/activities',
    scope: 'activities:write',
    summary: '记一笔，可同时安排下一步',
    body: inputs.apiLogActivityInput,
    answer: answers.activityLogged,
    status: 201,
  },
  'api.listInvestors': {
    method: 'get',
    path: '/investors',
    scope: 'investors:read',
    summary: '列出投资方',
    query: inputs.apiPageInput,
    answer: answers.investorPage,
    status: 200,
  },
  'api.getInvestor': {
    method: 'get',
    path: '/investors/{investorId}',
    scope: 'investors:read',
    summary: '一个投资方',
    answer: answers.investorDetail,
    status: 200,
    isVersioned: true,
  },
  'api.editInvestor': {
    method: 'put',
    path: '/investors/{investorId}',
    scope: 'investors:write',
    summary: '修改投资方，各项都要写全',
    body: inputs.apiEditInvestorInput,
    answer: answers.written,
    status: 200,
    needsVersion: true,
  },
  'api.getReport': {
    method: 'get',
    path: '/reports/monthly',
    scope: 'reports:read',
    summary: '线索月报的数字',
    query: inputs.apiReportInput,
    answer: reportAnswer,
    status: 200,
  },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof OPERATIONS;

type Part<Name extends OperationName, Key extends 'query' | 'body'> =
  (typeof OPERATIONS)[Name] extends Record<Key, infer Schema extends z.ZodType> ? z.output<Schema> : null;

/** What was asked, parsed by the operation's own schemas. */
export type QueryOf<Name extends OperationName> = Part<Name, 'query'>;
export type BodyOf<Name extends OperationName> = Part<Name, 'body'>;
/** What may be answered; more than the schema names is left out on the way. */
export type AnswerOf<Name extends OperationName> = z.input<(typeof OPERATIONS)[Name]['answer']>;

export const operationOf = (name: OperationName): Operation => OPERATIONS[name];
